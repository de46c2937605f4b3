package java.io;

/** A file of the disk as a whole; each change is written back. */
public class RandomAccessFile implements DataOutput, DataInput, Closeable {
    private final String path;
    private final boolean writes;
    private byte[] bytes;
    private int at;

    public RandomAccessFile(String path, String mode) throws FileNotFoundException {
        this.path = new File(path).getAbsolutePath();
        writes = mode.startsWith("rw");
        bytes = writes && !new File(path).exists() ? new byte[0] : Disk.bytes(this.path);
    }

    public RandomAccessFile(File file, String mode) throws FileNotFoundException {
        this(file.getPath(), mode);
    }

    public long length() {
        return bytes.length;
    }

    public long getFilePointer() {
        return at;
    }

    public void seek(long place) throws IOException {
        at = (int) Math.min(place, Integer.MAX_VALUE);
    }

    public void setLength(long length) throws IOException {
        bytes = java.util.Arrays.copyOf(bytes, (int) length);
        at = Math.min(at, bytes.length);
        store();
    }

    private void store() throws IOException {
        if (!writes) {
            throw new IOException("write failed: EBADF (Bad file descriptor)");
        }
        Disk.write(path, bytes);
    }

    public void close() {}

    public int read() {
        return at < bytes.length ? bytes[at++] & 0xff : -1;
    }

    public int read(byte[] into) {
        return read(into, 0, into.length);
    }

    public int read(byte[] into, int from, int length) {
        if (at >= bytes.length) {
            return length == 0 ? 0 : -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, from, count);
        at += count;
        return count;
    }

    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    public void write(byte[] all) throws IOException {
        write(all, 0, all.length);
    }

    public void write(byte[] all, int from, int length) throws IOException {
        if (at + length > bytes.length) {
            bytes = java.util.Arrays.copyOf(bytes, at + length);
        }
        System.arraycopy(all, from, bytes, at, length);
        at += length;
        store();
    }

    public void readFully(byte[] into) throws IOException {
        readFully(into, 0, into.length);
    }

    public void readFully(byte[] into, int from, int length) throws IOException {
        if (bytes.length - at < length) {
            throw new EOFException();
        }
        read(into, from, length);
    }

    public int skipBytes(int count) {
        int skipped = Math.max(0, Math.min(count, bytes.length - at));
        at += skipped;
        return skipped;
    }

    private long number(int count) throws IOException {
        if (bytes.length - at < count) {
            throw new EOFException();
        }
        long value = 0;
        for (int step = 0; step < count; step++) {
            value = value << 8 | bytes[at++] & 0xff;
        }
        return value;
    }

    private void store(long value, int count) throws IOException {
        byte[] all = new byte[count];
        for (int step = 0; step < count; step++) {
            all[step] = (byte) (value >> 8 * (count - 1 - step));
        }
        write(all, 0, count);
    }

    public boolean readBoolean() throws IOException {
        return number(1) != 0;
    }

    public byte readByte() throws IOException {
        return (byte) number(1);
    }

    public int readUnsignedByte() throws IOException {
        return (int) number(1);
    }

    public short readShort() throws IOException {
        return (short) number(2);
    }

    public int readUnsignedShort() throws IOException {
        return (int) number(2);
    }

    public char readChar() throws IOException {
        return (char) number(2);
    }

    public int readInt() throws IOException {
        return (int) number(4);
    }

    public long readLong() throws IOException {
        return number(8);
    }

    public float readFloat() throws IOException {
        return Float.intBitsToFloat(readInt());
    }

    public double readDouble() throws IOException {
        return Double.longBitsToDouble(readLong());
    }

    public String readLine() {
        if (at >= bytes.length) {
            return null;
        }
        int end = at;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        int last = end > at && bytes[end - 1] == '\r' ? end - 1 : end;
        byte[] line = java.util.Arrays.copyOfRange(bytes, at, last);
        at = Math.min(end + 1, bytes.length);
        return new String(line, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    public String readUTF() throws IOException {
        byte[] text = new byte[readUnsignedShort()];
        readFully(text);
        return new String(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    public void writeBoolean(boolean value) throws IOException {
        store(value ? 1 : 0, 1);
    }

    public void writeByte(int value) throws IOException {
        store(value, 1);
    }

    public void writeShort(int value) throws IOException {
        store(value, 2);
    }

    public void writeChar(int value) throws IOException {
        store(value, 2);
    }

    public void writeInt(int value) throws IOException {
        store(value, 4);
    }

    public void writeLong(long value) throws IOException {
        store(value, 8);
    }

    public void writeFloat(float value) throws IOException {
        writeInt(Float.floatToIntBits(value));
    }

    public void writeDouble(double value) throws IOException {
        writeLong(Double.doubleToLongBits(value));
    }

    public void writeBytes(String text) throws IOException {
        write(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    public void writeChars(String text) throws IOException {
        for (int place = 0; place < text.length(); place++) {
            writeChar(text.charAt(place));
        }
    }

    public void writeUTF(String text) throws IOException {
        byte[] raw = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        writeShort(raw.length);
        write(raw);
    }
}
