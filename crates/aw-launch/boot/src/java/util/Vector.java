package java.util;

public class Vector<E> extends ArrayBackedList<E> {
    public Vector() {}

    public Vector(int capacity) {
        super(capacity);
    }

    public Vector(int capacity, int step) {
        this(capacity);
    }

    public Vector(Collection<? extends E> values) {
        super(values);
    }

    public Object clone() {
        return new Vector<E>(this);
    }

    public void addElement(E value) {
        add(value);
    }

    public E elementAt(int at) {
        return get(at);
    }

    public E firstElement() {
        if (isEmpty()) {
            throw new NoSuchElementException();
        }
        return get(0);
    }

    public E lastElement() {
        if (isEmpty()) {
            throw new NoSuchElementException();
        }
        return get(size() - 1);
    }

    public void insertElementAt(E value, int at) {
        add(at, value);
    }

    public void setElementAt(E value, int at) {
        set(at, value);
    }

    public boolean removeElement(Object value) {
        return remove(value);
    }

    public void removeElementAt(int at) {
        remove(at);
    }

    public void removeAllElements() {
        clear();
    }

    public void copyInto(Object[] into) {
        System.arraycopy(toArray(), 0, into, 0, size());
    }

    public Enumeration<E> elements() {
        return Collections.enumeration(this);
    }
}
