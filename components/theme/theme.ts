import { type AlertProps, type CSSVariablesResolver, createTheme } from '@mantine/core';
import { dark, gray, ink } from './colors';
import classes from './theme.module.css';

/** Quiet enough to be read, in both schemes; the colour names are those that an Alert is given. */
const ALERT_BACKGROUNDS: Record<string, string> = {
  red: 'var(--danger-quiet)',
  yellow: 'var(--pending-quiet)',
  gray: 'var(--surface-hover)',
};
const ALERT_COLORS: Record<string, string> = {
  red: 'var(--mantine-color-error)',
  yellow: 'var(--pending)',
  gray: 'var(--mantine-color-text)',
};

export const theme = createTheme({
  colors: { ink, gray, dark },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '1.25rem', lineHeight: '1.75rem' } } },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Input: { classNames: { wrapper: classes.control, input: classes.input } },
    InputWrapper: { classNames: { label: classes.label, description: classes.description } },
    Alert: {
      defaultProps: { p: 'sm' },
      vars: (_theme: unknown, { color }: AlertProps) => ({
        root: {
          '--alert-bg': ALERT_BACKGROUNDS[String(color)],
          '--alert-color': ALERT_COLORS[String(color)],
        },
      }),
    },
    Checkbox: { classNames: { input: classes.tick } },
    Switch: { classNames: { track: classes.track }, defaultProps: { withThumbIndicator: false } },
    Modal: {
      classNames: { title: classes.title, content: classes.floating },
      defaultProps: {
        centered: false,
        yOffset: '8vh',
        overlayProps: { backgroundOpacity: 0.4 },
        lockScroll: false,
        transitionProps: { transition: 'pop', duration: 140 },
      },
    },
    ModalRoot: { defaultProps: { lockScroll: false } },
    Drawer: { defaultProps: { lockScroll: false, transitionProps: { duration: 160 } } },
    Select: { classNames: { option: classes.option } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 120 } } },
    Menu: { defaultProps: { transitionProps: { transition: 'pop', duration: 120 } } },
  },
});

/** AA for what Mantine paints by itself: text 4.5:1, borders of controls 3:1, in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': gray[9],
    '--mantine-color-dimmed': gray[6],
    '--mantine-color-placeholder': gray[6],
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': ink[7],
    '--mantine-color-gray-light-color': gray[7],
    '--mantine-color-red-filled': '#c0281c',
    '--mantine-color-red-filled-hover': '#a82116',
    '--line': gray[2],
    '--control-border': gray[5],
    '--surface': '#ffffff',
    '--surface-quiet': gray[0],
    '--surface-hover': gray[1],
    '--accent-quiet': ink[0],
    '--accent-text': ink[7],
    '--good': '#1a7f4b',
    '--pending': '#8f5a00',
    '--pending-quiet': '#fdf3df',
    '--danger-quiet': '#fdf0ee',
  },
  dark: {
    '--mantine-color-text': dark[0],
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-placeholder': dark[2],
    '--mantine-color-error': '#ff9b8f',
    '--mantine-color-anchor': ink[3],
    '--mantine-color-gray-light-color': dark[1],
    '--mantine-color-red-filled': '#c63a2e',
    '--mantine-color-red-filled-hover': '#b03226',
    '--line': dark[5],
    '--control-border': dark[3],
    '--surface': dark[7],
    '--surface-quiet': dark[8],
    '--surface-hover': dark[6],
    '--accent-quiet': '#1f2a3f',
    '--accent-text': ink[3],
    '--good': '#5cc98f',
    '--pending': '#e5b25a',
    '--pending-quiet': '#33291a',
    '--danger-quiet': '#3a2220',
  },
});
