package android.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

public final class ContentValues {
    private final HashMap<String, Object> map = new HashMap<>();

    public ContentValues() {}

    public ContentValues(int size) {}

    public ContentValues(ContentValues from) {
        putAll(from);
    }

    public void put(String key, String value) {
        map.put(key, value);
    }

    public void putAll(ContentValues other) {
        map.putAll(other.map);
    }

    public void put(String key, Byte value) {
        map.put(key, value);
    }

    public void put(String key, Short value) {
        map.put(key, value);
    }

    public void put(String key, Integer value) {
        map.put(key, value);
    }

    public void put(String key, Long value) {
        map.put(key, value);
    }

    public void put(String key, Float value) {
        map.put(key, value);
    }

    public void put(String key, Double value) {
        map.put(key, value);
    }

    public void put(String key, Boolean value) {
        map.put(key, value);
    }

    public void put(String key, byte[] value) {
        map.put(key, value);
    }

    public void putNull(String key) {
        map.put(key, null);
    }

    public int size() {
        return map.size();
    }

    public boolean isEmpty() {
        return map.isEmpty();
    }

    public void remove(String key) {
        map.remove(key);
    }

    public void clear() {
        map.clear();
    }

    public boolean containsKey(String key) {
        return map.containsKey(key);
    }

    public Object get(String key) {
        return map.get(key);
    }

    public String getAsString(String key) {
        Object value = map.get(key);
        return value == null ? null : value.toString();
    }

    public Long getAsLong(String key) {
        Object value = map.get(key);
        return value instanceof Number ? (Long) ((Number) value).longValue()
                : value == null ? null : (Long) Long.parseLong(value.toString());
    }

    public Integer getAsInteger(String key) {
        Long value = getAsLong(key);
        return value == null ? null : (Integer) value.intValue();
    }

    public Boolean getAsBoolean(String key) {
        Object value = map.get(key);
        if (value instanceof CharSequence) {
            return "1".equals(value) || "true".equalsIgnoreCase(value.toString());
        }
        return value instanceof Number ? (Boolean) (((Number) value).intValue() != 0) : (Boolean) value;
    }

    public byte[] getAsByteArray(String key) {
        Object value = map.get(key);
        return value instanceof byte[] ? (byte[]) value : null;
    }

    public Set<String> keySet() {
        return map.keySet();
    }

    public Set<Map.Entry<String, Object>> valueSet() {
        return map.entrySet();
    }

    public boolean equals(Object other) {
        return other instanceof ContentValues && ((ContentValues) other).map.equals(map);
    }

    public int hashCode() {
        return map.hashCode();
    }

    public String toString() {
        return map.toString();
    }
}
