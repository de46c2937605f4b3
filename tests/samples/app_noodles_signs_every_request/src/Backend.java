package com.example.app_noodles_signs_every_request;

import android.content.Context;
import android.util.Log;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

final class Backend {
    private final ExecutorService line = Executors.newSingleThreadExecutor();
    private final Signer signer;

    Backend(Context context) {
        signer = new Signer(context);
    }

    void fetch(final String path, final Runnable then) {
        line.execute(() -> {
            try {
                HttpURLConnection request = (HttpURLConnection) new URL("https://noodles.example.com/" + path).openConnection();
                request.setRequestProperty("X-Sign", signer.sign(path));
                Log.d("Noodles", "status " + request.getResponseCode());
                request.disconnect();
            } catch (IOException offline) {
                Log.d("Noodles", "offline", offline);
            } finally {
                then.run();
            }
        });
    }
}
