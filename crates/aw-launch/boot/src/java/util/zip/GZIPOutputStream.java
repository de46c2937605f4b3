package java.util.zip;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

public class GZIPOutputStream extends FilterOutputStream {
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean finished;

    public GZIPOutputStream(OutputStream out) throws IOException {
        super(out);
    }

    public GZIPOutputStream(OutputStream out, int size) throws IOException {
        super(out);
    }

    public void write(int value) throws IOException {
        held.write(value);
    }

    public void write(byte[] bytes, int from, int length) throws IOException {
        held.write(bytes, from, length);
    }

    public void finish() throws IOException {
        if (!finished) {
            finished = true;
            out.write(Folded.deflate(held.toByteArray(), 0));
        }
    }

    public void close() throws IOException {
        finish();
        super.close();
    }
}
