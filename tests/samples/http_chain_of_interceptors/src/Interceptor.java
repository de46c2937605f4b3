package com.example.http_chain_of_interceptors;

import java.io.IOException;
import java.util.List;
import java.util.Map;

interface Interceptor {
    Map<String, String> intercept(Chain chain) throws IOException;

    final class Chain {
        final Map<String, String> headers;
        private final List<Interceptor> all;
        private final int index;

        Chain(List<Interceptor> all, int index, Map<String, String> headers) {
            this.all = all;
            this.index = index;
            this.headers = headers;
        }

        Map<String, String> proceed() throws IOException {
            if (index == all.size()) {
                return headers;
            }
            return all.get(index).intercept(new Chain(all, index + 1, headers));
        }
    }
}
