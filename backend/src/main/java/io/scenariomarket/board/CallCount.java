package io.scenariomarket.board;

/** How many needs stand at a stage of a board. */
record CallCount(TechBoard board, CallStage stage, long number) {}
