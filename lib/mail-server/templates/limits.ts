/** Of a whole message, with its files as they are encoded on the way: 50 MiB of them and a long text. */
export const MESSAGE_BYTES = 75 * 1024 * 1024;
