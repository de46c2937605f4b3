package java.io;

public abstract class Reader implements Readable, Closeable {
    protected Object lock = this;

    protected Reader() {}

    protected Reader(Object lock) {
        this.lock = lock;
    }

    public abstract int read(char[] into, int from, int length) throws IOException;

    public abstract void close() throws IOException;

    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) <= 0 ? -1 : one[0];
    }

    public int read(char[] into) throws IOException {
        return read(into, 0, into.length);
    }

    public int read(java.nio.CharBuffer into) throws IOException {
        throw new IOException("no buffer");
    }

    /** All that is left. */
    String rest() throws IOException {
        StringBuilder text = new StringBuilder();
        char[] part = new char[4096];
        for (int count = read(part); count > 0; count = read(part)) {
            text.append(part, 0, count);
        }
        return text.toString();
    }

    public long skip(long count) throws IOException {
        long at = 0;
        while (at < count && read() >= 0) {
            at++;
        }
        return at;
    }

    public boolean ready() throws IOException {
        return false;
    }

    public boolean markSupported() {
        return false;
    }

    public void mark(int limit) throws IOException {
        throw new IOException("mark() not supported");
    }

    public void reset() throws IOException {
        throw new IOException("reset() not supported");
    }
}
