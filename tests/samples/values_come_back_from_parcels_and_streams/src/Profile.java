package com.example.values_come_back_from_parcels_and_streams;


import java.io.Serializable;

final class Profile implements Serializable {
    final String name;
    final int level;

    Profile(String name, int level) {
        this.name = name;
        this.level = level;
    }
}
