package com.example.device_files_by_seldom_readers;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Scanner;

final class DeviceFiles {
    private DeviceFiles() {
    }

    static String firstLine(String path) {
        try (RandomAccessFile file = new RandomAccessFile(path, "r")) {
            return file.readLine();
        } catch (IOException unreadable) {
            return "";
        }
    }

    static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (IOException unreadable) {
            return Collections.emptyList();
        }
    }

    static String word(File file) {
        try (Scanner words = new Scanner(file)) {
            return words.hasNext() ? words.next() : "";
        } catch (FileNotFoundException none) {
            return "";
        }
    }
}
