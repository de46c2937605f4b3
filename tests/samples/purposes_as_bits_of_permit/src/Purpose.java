package com.example.purposes_as_bits_of_permit;

enum Purpose {
    NECESSARY(0L), PERSONAL(2L), MEASURING(4L);

    final long bit;

    Purpose(long bit) {
        this.bit = bit;
    }
}
