package com.example.view_binding_lambdas;

import android.app.Activity;
import android.content.ClipboardManager;
import android.net.wifi.WifiManager;
import android.os.Bundle;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ActivityMainBinding binding = ActivityMainBinding.inflate(getLayoutInflater());
        setContentView(binding.root);
        binding.tv1.setOnClickListener(view -> {
            WifiManager wifi = getApplicationContext().getSystemService(WifiManager.class);
            Log.i("Main", wifi.getConnectionInfo().getMacAddress());
        });
        binding.tv2.setOnClickListener(view -> finish());
        binding.tv3.setOnClickListener(view ->
            Log.i("Main", String.valueOf(getSystemService(ClipboardManager.class).getPrimaryClip())));
    }
}
