package java.nio.file;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.List;

/** Files by path: what {@link File} and its streams do. */
public final class Files {
    private Files() {}

    public static InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        try {
            return new FileInputStream(path.toFile());
        } catch (FileNotFoundException error) {
            throw new NoSuchFileException(path.toString());
        }
    }

    private static boolean appends(OpenOption[] options) {
        for (OpenOption option : options) {
            if (option == StandardOpenOption.APPEND) {
                return true;
            }
        }
        return false;
    }

    public static OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        return new FileOutputStream(path.toFile(), appends(options));
    }

    public static byte[] readAllBytes(Path path) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = new byte[4096];
        try (InputStream in = newInputStream(path)) {
            int count;
            while ((count = in.read(part, 0, part.length)) > 0) {
                all.write(part, 0, count);
            }
        }
        return all.toByteArray();
    }

    public static BufferedReader newBufferedReader(Path path, Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(newInputStream(path), charset));
    }

    public static BufferedReader newBufferedReader(Path path) throws IOException {
        return newBufferedReader(path, StandardCharsets.UTF_8);
    }

    public static BufferedWriter newBufferedWriter(Path path, OpenOption... options) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(newOutputStream(path, options), StandardCharsets.UTF_8));
    }

    public static List<String> readAllLines(Path path) throws IOException {
        return readAllLines(path, StandardCharsets.UTF_8);
    }

    public static List<String> readAllLines(Path path, Charset charset) throws IOException {
        ArrayList<String> lines = new ArrayList<>();
        try (BufferedReader reader = newBufferedReader(path, charset)) {
            String line;
            while ((line = reader.readLine()) != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    public static Path write(Path path, byte[] bytes, OpenOption... options) throws IOException {
        try (OutputStream out = newOutputStream(path, options)) {
            out.write(bytes, 0, bytes.length);
        }
        return path;
    }

    public static Path write(Path path, Iterable<? extends CharSequence> lines, OpenOption... options) throws IOException {
        try (BufferedWriter writer = newBufferedWriter(path, options)) {
            for (CharSequence line : lines) {
                writer.append(line);
                writer.newLine();
            }
        }
        return path;
    }

    public static boolean exists(Path path, LinkOption... options) {
        return path.toFile().exists();
    }

    public static boolean notExists(Path path, LinkOption... options) {
        return !exists(path);
    }

    public static boolean isDirectory(Path path, LinkOption... options) {
        return path.toFile().isDirectory();
    }

    public static boolean isRegularFile(Path path, LinkOption... options) {
        return path.toFile().isFile();
    }

    public static boolean isReadable(Path path) {
        return path.toFile().canRead();
    }

    public static long size(Path path) throws IOException {
        return path.toFile().length();
    }

    public static Path createFile(Path path, FileAttribute<?>... attributes) throws IOException {
        path.toFile().createNewFile();
        return path;
    }

    public static Path createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
        path.toFile().mkdir();
        return path;
    }

    public static Path createDirectories(Path path, FileAttribute<?>... attributes) throws IOException {
        path.toFile().mkdirs();
        return path;
    }

    public static void delete(Path path) throws IOException {
        if (!path.toFile().delete()) {
            throw new NoSuchFileException(path.toString());
        }
    }

    public static boolean deleteIfExists(Path path) throws IOException {
        return path.toFile().delete();
    }
}
