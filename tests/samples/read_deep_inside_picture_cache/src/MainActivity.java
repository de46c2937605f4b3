package com.example.read_deep_inside_picture_cache;

import android.app.Activity;
import android.os.Bundle;
import org.pixelloft.core.Pictures;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        android.widget.ImageView banner = new android.widget.ImageView(this);
        setContentView(banner);
        Pictures.with(this).load("https://img.example.com/banner.webp").into(banner);
    }
}
