package com.example.hostile_beginnings;

import android.app.Application;

public class App extends Application {}
