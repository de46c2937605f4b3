package java.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.TreeSet;

/** The files of a fresh install, in memory: path and bytes. */
final class Disk {
    private static final HashMap<String, byte[]> FILES = new HashMap<>();
    private static final TreeSet<String> FOLDERS = new TreeSet<>();

    static {
        for (String path : new String[] {
            "/", "/data", "/data/data", "/data/user", "/data/user/0", "/sdcard", "/storage", "/storage/emulated",
            "/storage/emulated/0", "/proc", "/sys", "/system", "/system/bin", "/system/xbin", "/vendor", "/dev"
        }) {
            FOLDERS.add(path);
        }
    }

    private Disk() {}

    /** What the platform itself keeps in a file, null where it has none: a reading, where the path is a source. */
    private static native byte[] planted(String path);

    /** Whether the platform has such a file. */
    private static native boolean isPlanted(String path);

    static boolean isFolder(String path) {
        return FOLDERS.contains(path);
    }

    /** Where the platform's answer is not known, it goes on unknown: the app decides on it, and not this class. */
    static boolean isFile(String path) {
        if (FILES.containsKey(path)) {
            return true;
        }
        return isPlanted(path);
    }

    static byte[] bytes(String path) throws FileNotFoundException {
        byte[] held = FILES.get(path);
        if (held == null && isPlanted(path)) {
            held = planted(path);
        }
        if (held == null) {
            throw new FileNotFoundException(path + ": open failed: ENOENT (No such file or directory)");
        }
        return held;
    }

    static void write(String path, byte[] bytes) {
        FILES.put(path, bytes);
    }

    static boolean make(String path) {
        return FOLDERS.add(path);
    }

    static boolean delete(String path) {
        String[] names = list(path);
        if (names != null && names.length > 0) {
            return false;
        }
        return FILES.remove(path) != null | FOLDERS.remove(path);
    }

    static String[] list(String path) {
        if (!isFolder(path)) {
            return null;
        }
        String start = path.endsWith("/") ? path : path + "/";
        ArrayList<String> found = new ArrayList<>();
        for (TreeSet<String> all : new TreeSet[] {new TreeSet<>(FILES.keySet()), FOLDERS}) {
            for (String one : all) {
                if (one.length() > start.length() && one.startsWith(start) && one.indexOf('/', start.length()) < 0) {
                    found.add(one.substring(start.length()));
                }
            }
        }
        return found.toArray(new String[found.size()]);
    }
}
