package java.util;

public class ArrayList<E> extends ArrayBackedList<E> {
    public ArrayList() {}

    public ArrayList(int capacity) {
        super(capacity);
    }

    public ArrayList(Collection<? extends E> values) {
        super(values);
    }

    public Object clone() {
        return new ArrayList<E>(this);
    }
}
