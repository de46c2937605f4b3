package com.example.kit_begun_here_and_there;

import android.content.Context;
import android.util.Log;
import com.example.kit_begun_here_and_there.kit.Probe;

final class Scores {
    private int games;

    void count(Context context) {
        Probe.begin(context);
        games++;
        Log.d("Scores", "games " + games);
    }
}
