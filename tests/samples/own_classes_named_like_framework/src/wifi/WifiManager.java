package com.example.own_classes_named_like_framework.wifi;

import java.util.ArrayList;
import java.util.List;

public class WifiManager {
    public List<String> getScanResults() {
        return new ArrayList<>();
    }
}
