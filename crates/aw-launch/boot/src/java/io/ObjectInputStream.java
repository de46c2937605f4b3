package java.io;

public class ObjectInputStream extends InputStream implements ObjectInput, ObjectStreamConstants {
    private final DataInputStream in;

    public ObjectInputStream(InputStream in) throws IOException {
        this.in = new DataInputStream(in);
        short magic = this.in.readShort();
        if (this.in.readShort() != STREAM_VERSION || magic != STREAM_MAGIC) {
            throw new StreamCorruptedException("invalid stream header");
        }
    }

    /** What was written by this process; what else stands in a stream is not known. */
    public final Object readObject() throws IOException, ClassNotFoundException {
        return in.readByte() == Kept.MARK ? Kept.at(in.readInt()) : Kept.unknown();
    }

    public Object readUnshared() throws IOException, ClassNotFoundException {
        return readObject();
    }

    public void defaultReadObject() {}

    public int read() throws IOException {
        return in.read();
    }

    public int read(byte[] bytes, int from, int length) throws IOException {
        return in.read(bytes, from, length);
    }

    public int available() throws IOException {
        return in.available();
    }

    public void close() throws IOException {
        in.close();
    }

    public void readFully(byte[] bytes) throws IOException {
        in.readFully(bytes);
    }

    public void readFully(byte[] bytes, int from, int length) throws IOException {
        in.readFully(bytes, from, length);
    }

    public int skipBytes(int count) throws IOException {
        return in.skipBytes(count);
    }

    public boolean readBoolean() throws IOException {
        return in.readBoolean();
    }

    public byte readByte() throws IOException {
        return in.readByte();
    }

    public int readUnsignedByte() throws IOException {
        return in.readUnsignedByte();
    }

    public short readShort() throws IOException {
        return in.readShort();
    }

    public int readUnsignedShort() throws IOException {
        return in.readUnsignedShort();
    }

    public char readChar() throws IOException {
        return in.readChar();
    }

    public int readInt() throws IOException {
        return in.readInt();
    }

    public long readLong() throws IOException {
        return in.readLong();
    }

    public float readFloat() throws IOException {
        return in.readFloat();
    }

    public double readDouble() throws IOException {
        return in.readDouble();
    }

    @Deprecated
    public String readLine() throws IOException {
        return in.readLine();
    }

    public String readUTF() throws IOException {
        return in.readUTF();
    }
}
