package com.example.default_interface_method;

class Plain implements Reporter {
}
