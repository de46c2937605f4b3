package java.util.zip;

public class CRC32 implements Checksum {
    private final java.io.ByteArrayOutputStream held = new java.io.ByteArrayOutputStream();

    public CRC32() {}

    public void update(int value) {
        held.write(value);
    }

    public void update(byte[] bytes) {
        update(bytes, 0, bytes.length);
    }

    public void update(byte[] bytes, int from, int length) {
        held.write(bytes, from, length);
    }

    public long getValue() {
        return Folded.crc(held.toByteArray());
    }

    public void reset() {
        held.reset();
    }
}
