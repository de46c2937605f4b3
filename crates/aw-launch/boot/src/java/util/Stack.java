package java.util;

public class Stack<E> extends Vector<E> {
    public Stack() {}

    public E push(E value) {
        add(value);
        return value;
    }

    public E pop() {
        E top = peek();
        remove(size() - 1);
        return top;
    }

    public E peek() {
        if (isEmpty()) {
            throw new EmptyStackException();
        }
        return get(size() - 1);
    }

    public boolean empty() {
        return isEmpty();
    }

    public int search(Object value) {
        int at = lastIndexOf(value);
        return at < 0 ? -1 : size() - at;
    }
}
