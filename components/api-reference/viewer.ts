import 'swagger-ui-dist/swagger-ui.css';
import show from 'swagger-ui-dist/swagger-ui-es-bundle.js';

/** Puts the reference into `place`; the document comes from this server, and nothing from elsewhere. */
export function showReference(place: HTMLElement, onComplete: () => void): void {
  show({
    domNode: place,
    url: '/api/v1/openapi.json',
    docExpansion: 'none',
    defaultModelsExpandDepth: -1,
    tagsSorter: 'alpha',
    filter: true,
    validatorUrl: null,
    onComplete,
  });
}
