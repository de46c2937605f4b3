package java.nio.file;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;

/** A path as the file of that name. */
public final class FilePath implements Path {
    private final File file;

    public FilePath(File file) {
        this.file = file;
    }

    private static Path of(File file) {
        return file == null ? null : new FilePath(file);
    }

    public File toFile() {
        return file;
    }

    public FileSystem getFileSystem() {
        throw new UnsupportedOperationException();
    }

    public boolean isAbsolute() {
        return file.isAbsolute();
    }

    public Path getRoot() {
        return isAbsolute() ? of(new File("/")) : null;
    }

    public Path getFileName() {
        return of(new File(file.getName()));
    }

    public Path getParent() {
        return of(file.getParentFile());
    }

    private ArrayList<Path> names() {
        ArrayList<Path> all = new ArrayList<>();
        for (String name : file.getPath().split("/")) {
            if (!name.isEmpty()) {
                all.add(of(new File(name)));
            }
        }
        return all;
    }

    public int getNameCount() {
        return names().size();
    }

    public Path getName(int at) {
        return names().get(at);
    }

    public Path subpath(int from, int to) {
        File all = new File(getName(from).toString());
        for (int at = from + 1; at < to; at++) {
            all = new File(all, getName(at).toString());
        }
        return of(all);
    }

    public boolean startsWith(Path other) {
        return startsWith(other.toString());
    }

    public boolean startsWith(String other) {
        return (toString() + "/").startsWith(other.endsWith("/") ? other : other + "/");
    }

    public boolean endsWith(Path other) {
        return endsWith(other.toString());
    }

    public boolean endsWith(String other) {
        return ("/" + toString()).endsWith(other.startsWith("/") ? other : "/" + other);
    }

    public Path normalize() {
        return this;
    }

    public Path resolve(Path other) {
        return other.isAbsolute() ? other : resolve(other.toString());
    }

    public Path resolve(String other) {
        return of(other.startsWith("/") ? new File(other) : new File(file, other));
    }

    public Path resolveSibling(Path other) {
        return resolveSibling(other.toString());
    }

    public Path resolveSibling(String other) {
        return of(new File(file.getParentFile(), other));
    }

    public Path relativize(Path other) {
        String all = other.toString();
        return startsWith(other) || !all.startsWith(toString() + "/") ? other : of(new File(all.substring(toString().length() + 1)));
    }

    public URI toUri() {
        return URI.create("file://" + toAbsolutePath());
    }

    public Path toAbsolutePath() {
        return of(file.getAbsoluteFile());
    }

    public Path toRealPath(LinkOption... options) throws IOException {
        return toAbsolutePath();
    }

    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>... events) {
        throw new UnsupportedOperationException();
    }

    public Iterator<Path> iterator() {
        return names().iterator();
    }

    public int compareTo(Path other) {
        return toString().compareTo(other.toString());
    }

    public boolean equals(Object other) {
        return other instanceof Path && toString().equals(other.toString());
    }

    public int hashCode() {
        return toString().hashCode();
    }

    public String toString() {
        return file.getPath();
    }
}
