package com.example.app_delivery_hand_made_graph;

import org.json.JSONException;
import org.json.JSONObject;

final class Headers {
    private final Provider<String> deviceId;

    Headers(Provider<String> deviceId) {
        this.deviceId = deviceId;
    }

    JSONObject build(String path) {
        JSONObject headers = new JSONObject();
        try {
            headers.put("path", path);
            headers.put("device", deviceId.get());
        } catch (JSONException broken) {
            throw new IllegalStateException(broken);
        }
        return headers;
    }
}
