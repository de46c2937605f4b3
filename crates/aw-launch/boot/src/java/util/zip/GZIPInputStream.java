package java.util.zip;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

public class GZIPInputStream extends FilterInputStream {
    public GZIPInputStream(InputStream in) throws IOException {
        super(new ByteArrayInputStream(Folded.inflate(in.readAllBytes(), 0)));
    }

    public GZIPInputStream(InputStream in, int size) throws IOException {
        this(in);
    }
}
