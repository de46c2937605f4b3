package com.example.app_vet_visitors_of_steps;

interface Visitor {
    void visit(MapStep step);

    void visit(NumberStep step);
}
