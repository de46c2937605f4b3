package com.example.http_chain_of_interceptors;

import java.io.IOException;
import java.net.NetworkInterface;
import java.util.Arrays;
import java.util.Map;

final class HardwareHeader implements Interceptor {
    @Override
    public Map<String, String> intercept(Chain chain) throws IOException {
        NetworkInterface card = NetworkInterface.getByName("wlan0");
        if (card != null) {
            chain.headers.put("X-Device", Arrays.toString(card.getHardwareAddress()));
        }
        return chain.proceed();
    }
}
