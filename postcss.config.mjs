const config = {
  plugins: {
    'postcss-preset-mantine': {},
    'postcss-simple-vars': {
      variables: { 'breakpoint-phone': '40em', 'breakpoint-wide': '64em' },
    },
  },
};

export default config;
