package java.util;

public abstract class Dictionary<K, V> {
    public Dictionary() {}
}
