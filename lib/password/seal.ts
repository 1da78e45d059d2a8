import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** An X25519 public key as SubjectPublicKeyInfo (RFC 8410). */
const PUBLIC_KEY_BYTES = 44;

type Bytes = Buffer<ArrayBuffer>;

function newPair() {
  return generateKeyPairSync('x25519', {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
}

function publicKeyOf(der: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.from(der), type: 'spki', format: 'der' });
}

function privateKeyOf(der: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(der), type: 'pkcs8', format: 'der' });
}

/** `sender`: the public key that was made for this one message. */
function messageKey(privateKey: KeyObject, publicKey: KeyObject, sender: Uint8Array): Buffer {
  const secret = diffieHellman({ privateKey, publicKey });
  return Buffer.from(hkdfSync('sha256', secret, sender, 'postroom seal', 32));
}

/** Encrypts and authenticates under a key of 256 bits. */
export function wrap(key: Buffer, secret: Uint8Array): Bytes {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv);
  return Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

/** What was wrapped under this key; null under another one. */
export function unwrap(key: Buffer, wrapped: Uint8Array): Bytes | null {
  const end = wrapped.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, wrapped.subarray(0, IV_BYTES));
  decipher.setAuthTag(wrapped.subarray(end));
  try {
    return Buffer.concat([decipher.update(wrapped.subarray(IV_BYTES, end)), decipher.final()]);
  } catch {
    return null;
  }
}

/** A pair of keys: what is sealed to the public one opens with the private one, which is wrapped under `key`. */
export function newSealKeys(key: Buffer): { publicKey: Bytes; wrappedKey: Bytes } {
  const { publicKey, privateKey } = newPair();
  return { publicKey: Buffer.from(publicKey), wrappedKey: wrap(key, privateKey) };
}

/** For the holder of the private key alone (X25519, HKDF, AES-256-GCM): who seals cannot open it himself. */
export function seal(publicKey: Uint8Array, text: string): Bytes {
  const sender = newPair();
  const key = messageKey(privateKeyOf(sender.privateKey), publicKeyOf(publicKey), sender.publicKey);
  return Buffer.concat([sender.publicKey, wrap(key, Buffer.from(text, 'utf8'))]);
}

/** Opens what was sealed to the public key of this private one. Throws for what was sealed to another one. */
export function unseal(privateKey: Uint8Array, sealed: Uint8Array): string {
  const sender = sealed.subarray(0, PUBLIC_KEY_BYTES);
  const key = messageKey(privateKeyOf(privateKey), publicKeyOf(sender), sender);
  const opened = unwrap(key, sealed.subarray(PUBLIC_KEY_BYTES));
  if (opened === null) throw new Error('It was sealed to somebody else');
  return opened.toString('utf8');
}
