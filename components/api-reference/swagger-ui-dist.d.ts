/** What is used here of it. */
declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  type Options = {
    domNode: HTMLElement;
    url: string;
    docExpansion: 'list' | 'none';
    defaultModelsExpandDepth: number;
    tagsSorter: 'alpha';
    filter: boolean;
    /** Null: nobody else is asked whether the document is valid. */
    validatorUrl: null;
    onComplete: () => void;
  };
  const show: (options: Options) => void;
  export default show;
}
