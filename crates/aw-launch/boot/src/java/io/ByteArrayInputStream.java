package java.io;

public class ByteArrayInputStream extends InputStream {
    protected byte[] buf;
    protected int pos;
    protected int mark;
    protected int count;

    public ByteArrayInputStream(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    public ByteArrayInputStream(byte[] bytes, int from, int length) {
        buf = bytes;
        pos = from;
        mark = from;
        count = Math.min(from + length, bytes.length);
    }

    public int read() {
        return pos < count ? buf[pos++] & 0xff : -1;
    }

    public int read(byte[] into, int from, int length) {
        if (pos >= count) {
            return -1;
        }
        int part = Math.min(length, count - pos);
        System.arraycopy(buf, pos, into, from, part);
        pos += part;
        return part;
    }

    public long skip(long length) {
        long part = Math.max(0, Math.min(length, count - pos));
        pos += (int) part;
        return part;
    }

    public int available() {
        return count - pos;
    }

    public boolean markSupported() {
        return true;
    }

    public void mark(int limit) {
        mark = pos;
    }

    public void reset() {
        pos = mark;
    }

    public void close() throws IOException {}
}
