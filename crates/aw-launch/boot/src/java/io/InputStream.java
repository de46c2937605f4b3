package java.io;

public abstract class InputStream implements Closeable {
    public InputStream() {}

    public abstract int read() throws IOException;

    public int read(byte[] into) throws IOException {
        return read(into, 0, into.length);
    }

    public int read(byte[] into, int from, int count) throws IOException {
        int at = 0;
        for (; at < count; at++) {
            int next = read();
            if (next < 0) {
                break;
            }
            into[from + at] = (byte) next;
        }
        return at == 0 && count > 0 ? -1 : at;
    }

    /** All that is left, in one array. */
    public byte[] readAllBytes() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        for (int count = read(part); count > 0; count = read(part)) {
            all.write(part, 0, count);
        }
        return all.toByteArray();
    }

    public long skip(long count) throws IOException {
        long at = 0;
        while (at < count && read() >= 0) {
            at++;
        }
        return at;
    }

    public int available() throws IOException {
        return 0;
    }

    public void close() throws IOException {}

    public void mark(int limit) {}

    public void reset() throws IOException {
        throw new IOException("mark/reset not supported");
    }

    public boolean markSupported() {
        return false;
    }
}
