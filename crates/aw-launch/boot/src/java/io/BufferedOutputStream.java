package java.io;

/** Hands on at once: nobody can tell, but for a stream that is never flushed. */
public class BufferedOutputStream extends FilterOutputStream {
    public BufferedOutputStream(OutputStream out) {
        super(out);
    }

    public BufferedOutputStream(OutputStream out, int size) {
        super(out);
    }

    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }
}
