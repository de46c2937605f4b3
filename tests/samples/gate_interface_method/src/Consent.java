package com.example.gate_interface_method;

interface Consent {
    boolean given();
}
