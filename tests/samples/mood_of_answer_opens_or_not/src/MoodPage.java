package com.example.mood_of_answer_opens_or_not;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.DialogInterface;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.FileInputStream;

public class MoodPage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Mood mood = Moods.one().now(this);
        if (mood.opens) {
            enter();
        } else if (mood == Mood.ASKING) {
            ask();
        }
        Log.d("Mood", "card " + card());
    }

    private void ask() {
        AlertDialog box = new AlertDialog.Builder(this).setMessage("为了向您提供服务，请同意隐私政策").create();
        box.setButton(DialogInterface.BUTTON_POSITIVE, "同意", (source, which) -> Moods.one().becomes(Mood.GRANTED));
        box.setButton(DialogInterface.BUTTON_NEGATIVE, "不同意", (source, which) -> {
            Moods.one().becomes(Mood.DECLINED);
            ClipData clip = getSystemService(ClipboardManager.class).getPrimaryClip();
            Log.d("Mood", "clip " + clip);
        });
        box.show();
    }

    private void enter() {
        Log.d("Mood", getSystemService(TelephonyManager.class).getMeid());
    }

    private String card() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(new FileInputStream("/sys/class/net/eth0/address")))) {
            return file.readLine();
        } catch (IOException none) {
            return "";
        }
    }
}
