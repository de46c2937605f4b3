package java.io;

public class DataInputStream extends FilterInputStream implements DataInput {
    public DataInputStream(InputStream in) {
        super(in);
    }

    private long number(int bytes) throws IOException {
        long sum = 0;
        for (int at = 0; at < bytes; at++) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            sum = sum << 8 | next;
        }
        return sum;
    }

    public final void readFully(byte[] into) throws IOException {
        readFully(into, 0, into.length);
    }

    public final void readFully(byte[] into, int from, int length) throws IOException {
        int at = 0;
        while (at < length) {
            int count = in.read(into, from + at, length - at);
            if (count <= 0) {
                throw new EOFException();
            }
            at += count;
        }
    }

    public final int skipBytes(int count) throws IOException {
        return (int) in.skip(count);
    }

    public final boolean readBoolean() throws IOException {
        return number(1) != 0;
    }

    public final byte readByte() throws IOException {
        return (byte) number(1);
    }

    public final int readUnsignedByte() throws IOException {
        return (int) number(1);
    }

    public final short readShort() throws IOException {
        return (short) number(2);
    }

    public final int readUnsignedShort() throws IOException {
        return (int) number(2);
    }

    public final char readChar() throws IOException {
        return (char) number(2);
    }

    public final int readInt() throws IOException {
        return (int) number(4);
    }

    public final long readLong() throws IOException {
        return number(8);
    }

    public final float readFloat() throws IOException {
        return Float.intBitsToFloat(readInt());
    }

    public final double readDouble() throws IOException {
        return Double.longBitsToDouble(readLong());
    }

    public final String readLine() throws IOException {
        StringBuilder text = new StringBuilder();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                text.append((char) next);
            }
        }
        return text.toString();
    }

    public final String readUTF() throws IOException {
        byte[] bytes = new byte[readUnsignedShort()];
        readFully(bytes);
        return new String(bytes, "UTF-8");
    }
}
