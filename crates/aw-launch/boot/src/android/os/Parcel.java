package android.os;

import java.io.Kept;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values in the order in which they were written. Behind them, what another app answered stands, if anything. */
public final class Parcel {
    private static final Object END = new Object();
    private ArrayList<Object> values = new ArrayList<>();
    private int at;

    private Parcel() {}

    /** What another app wrote: the text of a reading, or not known. */
    private native String foreignText();

    private native int foreignNumber();

    private native Object foreignObject();

    public static Parcel obtain() {
        return new Parcel();
    }

    public void recycle() {
        values = new ArrayList<>();
        at = 0;
    }

    private void add(Object value) {
        while (values.size() > at) {
            values.remove(values.size() - 1);
        }
        values.add(value);
        at++;
    }

    private Object next() {
        return at < values.size() ? values.get(at++) : END;
    }

    private Object read() {
        Object value = next();
        return value == END ? foreignObject() : value;
    }

    public int dataSize() {
        return values.size() * 4;
    }

    public int dataAvail() {
        return dataSize() - dataPosition();
    }

    public int dataPosition() {
        return at * 4;
    }

    public int dataCapacity() {
        return dataSize();
    }

    public void setDataPosition(int position) {
        at = Math.max(0, Math.min(position / 4, values.size()));
    }

    public void setDataSize(int size) {
        while (dataSize() > size) {
            values.remove(values.size() - 1);
        }
        at = Math.min(at, values.size());
    }

    public byte[] marshall() {
        return Kept.keep(values);
    }

    @SuppressWarnings("unchecked")
    public void unmarshall(byte[] bytes, int from, int length) {
        values = (ArrayList<Object>) Kept.read(bytes, from, length);
        at = values.size();
    }

    public void appendFrom(Parcel other, int from, int length) {
        for (int place = from / 4; place < (from + length) / 4 && place < other.values.size(); place++) {
            add(other.values.get(place));
        }
    }

    public boolean hasFileDescriptors() {
        return false;
    }

    public void writeInterfaceToken(String name) {
        add(name);
    }

    public void enforceInterface(String name) {
        next();
    }

    public void writeNoException() {
        add(END);
    }

    public void writeException(Exception error) {
        add(error);
    }

    public void readException() {
        Object value = next();
        if (value instanceof RuntimeException) {
            throw (RuntimeException) value;
        }
    }

    public void writeInt(int value) {
        add(value);
    }

    public int readInt() {
        Object value = next();
        return value == END ? foreignNumber() : (int) (Integer) value;
    }

    public void writeLong(long value) {
        add(value);
    }

    public long readLong() {
        Object value = next();
        return value == END ? (long) foreignNumber() : (long) (Long) value;
    }

    public void writeFloat(float value) {
        add(value);
    }

    public float readFloat() {
        Object value = next();
        return value == END ? (float) foreignNumber() : (float) (Float) value;
    }

    public void writeDouble(double value) {
        add(value);
    }

    public double readDouble() {
        Object value = next();
        return value == END ? (double) foreignNumber() : (double) (Double) value;
    }

    public void writeByte(byte value) {
        writeInt(value);
    }

    public byte readByte() {
        return (byte) readInt();
    }

    public void writeBoolean(boolean value) {
        writeInt(value ? 1 : 0);
    }

    public boolean readBoolean() {
        return readInt() != 0;
    }

    public void writeString(String text) {
        add(text);
    }

    public String readString() {
        Object value = next();
        return value == END ? foreignText() : (String) value;
    }

    public void writeTypedObject(Parcelable value, int flags) {
        add(value);
    }

    @SuppressWarnings("unchecked")
    public <T> T readTypedObject(Parcelable.Creator<T> creator) {
        return (T) read();
    }

    public <T extends Parcelable> void writeTypedList(List<T> all) {
        add(all);
    }

    @SuppressWarnings("unchecked")
    public <T> ArrayList<T> createTypedArrayList(Parcelable.Creator<T> creator) {
        return (ArrayList<T>) read();
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private void readInto(List all) {
        all.clear();
        all.addAll((List) read());
    }

    public <T> void readTypedList(List<T> all, Parcelable.Creator<T> creator) {
        readInto(all);
    }

    @SuppressWarnings("rawtypes")
    public void readList(List all, ClassLoader loader) {
        readInto(all);
    }

    public void readStringList(List<String> all) {
        readInto(all);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    public void readMap(Map all, ClassLoader loader) {
        all.putAll((Map) read());
    }

    public void writeValue(Object value) {
        add(value);
    }

    public Object readValue(ClassLoader loader) {
        return read();
    }

    public void writeParcelable(Parcelable value, int flags) {
        add(value);
    }

    @SuppressWarnings("unchecked")
    public <T extends Parcelable> T readParcelable(ClassLoader loader) {
        return (T) read();
    }

    public void writeBundle(Bundle value) {
        add(value);
    }

    public Bundle readBundle() {
        return (Bundle) read();
    }

    public void writeStrongBinder(IBinder value) {
        add(value);
    }

    public IBinder readStrongBinder() {
        return (IBinder) read();
    }

    public void writeSerializable(Serializable value) {
        add(value);
    }

    public Serializable readSerializable() {
        return (Serializable) read();
    }

    public Bundle readBundle(ClassLoader loader) {
        return (Bundle) read();
    }

    public void writeByteArray(byte[] all) {
        add(all);
    }

    public byte[] createByteArray() {
        return (byte[]) read();
    }

    public void writeIntArray(int[] all) {
        add(all);
    }

    public int[] createIntArray() {
        return (int[]) read();
    }

    public void writeLongArray(long[] all) {
        add(all);
    }

    public long[] createLongArray() {
        return (long[]) read();
    }

    public void writeStringArray(String[] all) {
        add(all);
    }

    public String[] createStringArray() {
        return (String[]) read();
    }

    public void writeBooleanArray(boolean[] all) {
        add(all);
    }

    public boolean[] createBooleanArray() {
        return (boolean[]) read();
    }

    public void writeStringList(List<String> all) {
        add(all);
    }

    @SuppressWarnings("unchecked")
    public ArrayList<String> createStringArrayList() {
        return (ArrayList<String>) read();
    }

    @SuppressWarnings("rawtypes")
    public void writeList(List all) {
        add(all);
    }

    @SuppressWarnings("rawtypes")
    public ArrayList readArrayList(ClassLoader loader) {
        return (ArrayList) read();
    }

    @SuppressWarnings("rawtypes")
    public void writeMap(Map all) {
        add(all);
    }

    @SuppressWarnings("rawtypes")
    public HashMap readHashMap(ClassLoader loader) {
        return (HashMap) read();
    }
}
