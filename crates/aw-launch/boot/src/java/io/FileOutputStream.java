package java.io;

public class FileOutputStream extends OutputStream {
    private final String path;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();

    public FileOutputStream(String path) throws FileNotFoundException {
        this(path, false);
    }

    public FileOutputStream(File file) throws FileNotFoundException {
        this(file.getPath(), false);
    }

    public FileOutputStream(File file, boolean append) throws FileNotFoundException {
        this(file.getPath(), append);
    }

    public FileOutputStream(String path, boolean append) throws FileNotFoundException {
        this.path = new File(path).getAbsolutePath();
        String parent = new File(this.path).getParent();
        if (Disk.isFolder(this.path) || parent != null && !Disk.isFolder(parent)) {
            throw new FileNotFoundException(path + ": open failed: ENOENT (No such file or directory)");
        }
        if (append && Disk.isFile(this.path)) {
            byte[] known = Disk.bytes(this.path);
            held.write(known, 0, known.length);
        }
        Disk.write(this.path, held.toByteArray());
    }

    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    public void write(byte[] bytes, int from, int length) throws IOException {
        held.write(bytes, from, length);
        written(bytes);
        Disk.write(path, held.toByteArray());
    }

    /** Tell that something goes into a file. */
    private native void written(byte[] bytes);
}
