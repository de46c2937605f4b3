package java.io;

import java.util.ArrayList;

public class File implements Serializable, Comparable<File> {
    public static final char separatorChar = '/';
    public static final String separator = "/";
    public static final char pathSeparatorChar = ':';
    public static final String pathSeparator = ":";
    private static int temporary;
    private final String path;

    public File(String path) {
        this.path = tidy(path);
    }

    public File(String folder, String name) {
        this(folder == null ? name : folder + "/" + java.util.Objects.requireNonNull(name));
    }

    public File(File folder, String name) {
        this(folder == null ? null : folder.path, name);
    }

    public File(java.net.URI place) {
        this(place.getPath());
    }

    private static String tidy(String path) {
        String tidied = path;
        while (tidied.contains("//")) {
            tidied = tidied.replace("//", "/");
        }
        return tidied.length() > 1 && tidied.endsWith("/") ? tidied.substring(0, tidied.length() - 1) : tidied;
    }

    public String getPath() {
        return path;
    }

    public String getName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public String getParent() {
        int at = path.lastIndexOf('/');
        return at < 0 || path.length() == 1 ? null : at == 0 ? "/" : path.substring(0, at);
    }

    public File getParentFile() {
        String parent = getParent();
        return parent == null ? null : new File(parent);
    }

    public boolean isAbsolute() {
        return path.startsWith("/");
    }

    public String getAbsolutePath() {
        return isAbsolute() ? path : "/" + path;
    }

    public File getAbsoluteFile() {
        return new File(getAbsolutePath());
    }

    public String getCanonicalPath() throws IOException {
        return getAbsolutePath();
    }

    public File getCanonicalFile() throws IOException {
        return getAbsoluteFile();
    }

    public boolean exists() {
        if (isDirectory()) {
            return true;
        }
        return isFile();
    }

    public boolean isFile() {
        return Disk.isFile(getAbsolutePath());
    }

    public boolean isDirectory() {
        return Disk.isFolder(getAbsolutePath());
    }

    public boolean isHidden() {
        return getName().startsWith(".");
    }

    public boolean canRead() {
        return exists();
    }

    public boolean canWrite() {
        return exists();
    }

    public boolean canExecute() {
        return isDirectory();
    }

    public boolean setReadable(boolean value) {
        return exists();
    }

    public boolean setReadable(boolean value, boolean owner) {
        return exists();
    }

    public boolean setWritable(boolean value) {
        return exists();
    }

    public boolean setExecutable(boolean value) {
        return exists();
    }

    public boolean setExecutable(boolean value, boolean owner) {
        return exists();
    }

    public boolean setReadOnly() {
        return exists();
    }

    public long length() {
        try {
            return isFile() ? Disk.bytes(getAbsolutePath()).length : 0;
        } catch (FileNotFoundException gone) {
            return 0;
        }
    }

    public long lastModified() {
        return exists() ? System.currentTimeMillis() : 0;
    }

    public boolean setLastModified(long time) {
        return exists();
    }

    public boolean mkdir() {
        String parent = getAbsoluteFile().getParent();
        return !exists() && (parent == null || Disk.isFolder(parent)) && Disk.make(getAbsolutePath());
    }

    public boolean mkdirs() {
        if (exists()) {
            return false;
        }
        File parent = getAbsoluteFile().getParentFile();
        if (parent != null && !parent.exists()) {
            parent.mkdirs();
        }
        return mkdir();
    }

    public boolean createNewFile() throws IOException {
        if (exists()) {
            return false;
        }
        new FileOutputStream(this).close();
        return true;
    }

    public static File createTempFile(String start, String end) throws IOException {
        return createTempFile(start, end, null);
    }

    public static File createTempFile(String start, String end, File folder) throws IOException {
        File in = folder == null ? new File("/data/local/tmp") : folder;
        in.mkdirs();
        File made = new File(in, start + ++temporary + (end == null ? ".tmp" : end));
        made.createNewFile();
        return made;
    }

    public boolean delete() {
        return Disk.delete(getAbsolutePath());
    }

    public void deleteOnExit() {}

    public boolean renameTo(File to) {
        if (!isFile()) {
            return false;
        }
        try {
            Disk.write(to.getAbsolutePath(), Disk.bytes(getAbsolutePath()));
        } catch (FileNotFoundException gone) {
            return false;
        }
        return delete();
    }

    public String[] list() {
        return Disk.list(getAbsolutePath());
    }

    public String[] list(FilenameFilter kept) {
        String[] names = list();
        if (names == null) {
            return null;
        }
        ArrayList<String> found = new ArrayList<>();
        for (String name : names) {
            if (kept == null || kept.accept(this, name)) {
                found.add(name);
            }
        }
        return found.toArray(new String[found.size()]);
    }

    public File[] listFiles() {
        return listFiles((FilenameFilter) null);
    }

    public File[] listFiles(FilenameFilter kept) {
        String[] names = list(kept);
        if (names == null) {
            return null;
        }
        File[] files = new File[names.length];
        for (int at = 0; at < names.length; at++) {
            files[at] = new File(this, names[at]);
        }
        return files;
    }

    public File[] listFiles(FileFilter kept) {
        return listFiles((folder, name) -> kept == null || kept.accept(new File(folder, name)));
    }

    public long getTotalSpace() {
        return 64L << 30;
    }

    public long getFreeSpace() {
        return 32L << 30;
    }

    public long getUsableSpace() {
        return 32L << 30;
    }

    public boolean equals(Object other) {
        return other instanceof File && ((File) other).path.equals(path);
    }

    public int hashCode() {
        return path.hashCode() ^ 1234321;
    }

    public int compareTo(File other) {
        return path.compareTo(other.path);
    }

    public String toString() {
        return path;
    }

    public java.nio.file.Path toPath() {
        return new java.nio.file.FilePath(this);
    }
}
