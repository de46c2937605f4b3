package com.example.navigation_graph_begins_by_answer;

import android.content.ClipboardManager;
import android.os.Bundle;
import android.util.Log;
import androidx.fragment.app.Fragment;
import androidx.fragment.app.FragmentActivity;

public class MainActivity extends FragmentActivity {
    static final int PRIVACY = 1;
    static final int HOME = 2;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        boolean agreed = getSharedPreferences("nav", MODE_PRIVATE).getBoolean("privacy_policy_accepted", false);
        navigate(agreed ? HOME : PRIVACY);
        ClipboardManager clips = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        Log.d("Main", String.valueOf(clips.getText()));
    }

    void navigate(int destination) {
        Fragment page;
        switch (destination) {
            case PRIVACY:
                page = new PrivacyFragment();
                break;
            case HOME:
                page = new HomeFragment();
                break;
            default:
                throw new IllegalArgumentException("no destination " + destination);
        }
        getSupportFragmentManager().beginTransaction().replace(R.id.host, page).commit();
    }
}
