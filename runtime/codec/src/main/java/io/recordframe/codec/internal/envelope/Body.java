package io.recordframe.codec.internal.envelope;

/**
 * Where a message stands.
 *
 * @param bytes an array that holds it, not to be changed
 * @param offset where it starts
 * @param length how long it is
 * @param signed whether it has a signature that was verified
 */
@SuppressWarnings("ArrayRecordComponent") // Two bodies are never compared.
public record Body(byte[] bytes, int offset, int length, boolean signed) {}
