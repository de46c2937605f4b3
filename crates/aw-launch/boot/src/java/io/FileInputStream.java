package java.io;

public class FileInputStream extends InputStream {
    private final ByteArrayInputStream in;

    public FileInputStream(String path) throws FileNotFoundException {
        in = new ByteArrayInputStream(Disk.bytes(new File(path).getAbsolutePath()));
    }

    public FileInputStream(File file) throws FileNotFoundException {
        this(file.getPath());
    }

    public int read() throws IOException {
        return in.read();
    }

    public int read(byte[] into, int from, int length) throws IOException {
        return in.read(into, from, length);
    }

    public long skip(long length) throws IOException {
        return in.skip(length);
    }

    public int available() throws IOException {
        return in.available();
    }
}
