package com.example.reflection_names_from_pieces;

import java.util.UUID;

public class Coupon {
    public String getSubscriberId() {
        return "coupon-" + UUID.randomUUID();
    }

    public String getSerial() {
        return "0001";
    }
}
