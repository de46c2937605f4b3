package java.util.zip;

/** Whole byte rows to packed ones and back; formats: 0 gzip, 1 zlib, 2 bare. */
final class Folded {
    private Folded() {}

    static native byte[] inflate(byte[] raw, int format);

    static native byte[] deflate(byte[] raw, int format);

    static native long crc(byte[] raw);
}
