import type { MantineColorsTuple } from '@mantine/core';

export const ink: MantineColorsTuple = [
  '#eff3fa',
  '#dfe6f3',
  '#bccbe6',
  '#97aed8',
  '#7692cb',
  '#5a7abd',
  '#4365ab',
  '#33548f',
  '#284476',
  '#1f365e',
];

export const gray: MantineColorsTuple = [
  '#fafafa',
  '#f4f4f5',
  '#e9e9ec',
  '#dcdce0',
  '#c6c6cc',
  '#8a8a94',
  '#65656f',
  '#4b4b54',
  '#33333a',
  '#1d1d22',
];

export const dark: MantineColorsTuple = [
  '#e6e6ea',
  '#bdbdc6',
  '#9d9da8',
  '#767682',
  '#3c3c45',
  '#2f2f37',
  '#232329',
  '#18181c',
  '#131316',
  '#0e0e10',
];
