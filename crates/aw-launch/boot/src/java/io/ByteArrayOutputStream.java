package java.io;

public class ByteArrayOutputStream extends OutputStream {
    protected byte[] buf = new byte[32];
    protected int count;

    public ByteArrayOutputStream() {}

    public ByteArrayOutputStream(int size) {}

    private void room(int more) {
        if (count + more > buf.length) {
            buf = java.util.Arrays.copyOf(buf, Math.max(count + more, buf.length * 2));
        }
    }

    public void write(int value) {
        room(1);
        buf[count++] = (byte) value;
    }

    public void write(byte[] bytes, int from, int length) {
        room(length);
        System.arraycopy(bytes, from, buf, count, length);
        count += length;
    }

    public void writeTo(OutputStream to) throws IOException {
        to.write(buf, 0, count);
    }

    public void reset() {
        buf = new byte[32];
        count = 0;
    }

    public byte[] toByteArray() {
        return java.util.Arrays.copyOf(buf, count);
    }

    public int size() {
        return count;
    }

    public String toString() {
        return new String(buf, 0, count);
    }

    public String toString(String charset) throws UnsupportedEncodingException {
        return new String(buf, 0, count, charset);
    }

    public void close() throws IOException {}
}
