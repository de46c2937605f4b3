package com.example.app_translator_and_its_clip;

import android.media.MediaRecorder;
import android.util.Log;
import java.io.File;
import java.io.IOException;

final class Dictation {
    private final MediaRecorder recorder = new MediaRecorder();

    void begin(File target) {
        recorder.setAudioSource(MediaRecorder.AudioSource.MIC);
        recorder.setOutputFormat(MediaRecorder.OutputFormat.THREE_GPP);
        recorder.setAudioEncoder(MediaRecorder.AudioEncoder.AMR_NB);
        recorder.setOutputFile(target.getPath());
        try {
            recorder.prepare();
            recorder.start();
        } catch (IOException full) {
            Log.w("Dictation", full);
        }
    }
}
