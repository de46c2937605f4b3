package com.example.app_garden_diary_files_of_system;

import java.io.File;
import java.io.IOException;
import java.util.Scanner;

final class Soil {
    private static final String FORM = "/sys/class/net/%s/address";

    private Soil() {
    }

    static String line(String part) {
        try (Scanner file = new Scanner(new File(String.format(FORM, part)))) {
            return file.hasNextLine() ? file.nextLine() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
